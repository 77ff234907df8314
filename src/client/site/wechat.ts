/** Whether this is the browser inside WeChat. What it lacks cannot be asked for: some of it is there and does nothing. */
export const isWechat = () => navigator.userAgent.includes('MicroMessenger');
