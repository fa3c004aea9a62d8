/** The name of the browser's time zone, such as `Asia/Ho_Chi_Minh`. */
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
