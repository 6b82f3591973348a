import { useState, type FormEvent } from 'react';

interface KeyFieldProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** The partner key, for this tab alone: it is kept nowhere else and stands in no address. */
export function KeyField({ value, onChange }: KeyFieldProps) {
  const [typed, setTyped] = useState(value);
  const use = (event: FormEvent): void => {
    event.preventDefault();
    onChange(typed.trim());
  };
  return (
    <form className="zm-key" onSubmit={use}>
      <label>
        合作方密钥 Partner key
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="zm_…"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={use}
        />
      </label>
      <button type="submit">使用 Use</button>
      <span>
        仅保存在本标签页；演示与沙箱的密钥见启动时的输出。 Kept in this tab only; the keys of the demo and of a sandbox
        are printed when they start.
      </span>
      <a href="/">返回工作台 Back to the dashboard</a>
    </form>
  );
}
