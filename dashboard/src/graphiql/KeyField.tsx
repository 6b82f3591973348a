interface KeyFieldProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** The partner key, for this tab alone: it is kept nowhere else and stands in no address. */
export function KeyField({ value, onChange }: KeyFieldProps) {
  return (
    <div className="zm-key">
      <label>
        合作方密钥 Partner key
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="zm_…"
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </label>
      <span>
        仅保存在本标签页；演示与沙箱的密钥见启动时的输出。 Kept in this tab only; the keys of the demo and of a sandbox
        are printed when they start.
      </span>
      <a href="/">返回工作台 Back to the dashboard</a>
    </div>
  );
}
