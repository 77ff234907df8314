import { createHmac } from 'node:crypto';
import type { Message } from './channel.ts';
import { postToBot } from './bot.ts';

/**
 * Signature of a 钉钉 bot: HMAC-SHA256 of time and secret, with the secret as the key, in Base64
 * (open.dingtalk.com/document/robots/customize-robot-security-settings).
 * @param time milliseconds since 1970
 */
export function dingtalkSignature(time: number, secret: string): string {
	return createHmac('sha256', secret).update(`${time}\n${secret}`).digest('base64');
}

/** Sends a lead to a 钉钉 bot. @param secret of the signature check, undefined if the bot has none */
export async function sendToDingtalk(
	url: string,
	secret: string | undefined,
	{ text }: Message,
	timeoutMs: number,
): Promise<void> {
	const address = new URL(url);
	if (secret !== undefined) {
		const time = Date.now();
		address.searchParams.set('timestamp', String(time));
		address.searchParams.set('sign', dingtalkSignature(time, secret));
	}
	await postToBot(address, { msgtype: 'text', text: { content: text } }, timeoutMs);
}
