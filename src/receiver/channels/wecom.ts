import type { Message } from './channel.ts';
import { postToBot } from './bot.ts';

/** Maximum size of a text message of a 企业微信 bot (developer.work.weixin.qq.com/document/path/91770). */
const MOST_BYTES = 2048;
const CUT = '\n……（太长，其余请看导出的表格）';

/** Cuts a text to at most `bytes` bytes of UTF-8. A cut text ends with a note. */
export function withinBytes(text: string, bytes: number): string {
	const size = (part: string) => Buffer.byteLength(part);
	if (size(text) <= bytes) return text;
	const characters = [...text];
	let room = bytes - size(CUT);
	const end = characters.findIndex((each) => (room -= size(each)) < 0);
	return characters.slice(0, end).join('') + CUT;
}

/** Sends a lead to a 企业微信 bot. It has no signature: its address is the secret. */
export async function sendToWecom(url: string, { text }: Message, timeoutMs: number): Promise<void> {
	await postToBot(url, { msgtype: 'text', text: { content: withinBytes(text, MOST_BYTES) } }, timeoutMs);
}
