import { createHmac } from 'node:crypto';
import type { Message } from './channel.ts';
import { postToBot } from './bot.ts';

/**
 * Signature of a 飞书 bot: HMAC-SHA256 of an empty message, with time and secret as the key, in Base64
 * (open.feishu.cn/document/client-docs/bot-v3/add-custom-bot).
 * @param seconds since 1970
 */
export function feishuSignature(seconds: number, secret: string): string {
	return createHmac('sha256', `${seconds}\n${secret}`).digest('base64');
}

/** Sends a lead to a 飞书 bot. @param secret of the signature check, undefined if the bot has none */
export async function sendToFeishu(
	url: string,
	secret: string | undefined,
	{ text }: Message,
	timeoutMs: number,
): Promise<void> {
	const seconds = Math.floor(Date.now() / 1000);
	const signed =
		secret === undefined ? {} : { timestamp: String(seconds), sign: feishuSignature(seconds, secret) };
	await postToBot(url, { ...signed, msg_type: 'text', content: { text } }, timeoutMs);
}
