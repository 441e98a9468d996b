/// <reference types="@tarojs/taro" />

declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Where the API is, for the mini program. From `.env.development` or `.env.production`, unless the shell sets it. */
    TARO_APP_API: string
    /** What the H5 page shows the relay. From the same places. */
    TARO_APP_RELAY_SECRET: string
  }
}
