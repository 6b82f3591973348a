/// <reference types="vite/client" />

declare module '*.gz?url' {
  const url: string;
  export default url;
}

declare module 'ra-language-chinese' {
  import type { TranslationMessages } from 'react-admin';

  const messages: TranslationMessages;
  export default messages;
}
