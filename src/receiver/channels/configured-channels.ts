import { ExplainedError } from '../faults/explained-error.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { readSecret, type Secret } from '../settings/secret.ts';
import type { Channel } from './channel.ts';
import { sendToDingtalk } from './dingtalk.ts';
import { sendToFeishu } from './feishu.ts';
import { checkMail, sendMail } from './mail.ts';
import { sendToWecom } from './wecom.ts';

/** The address of a bot. Throws an ExplainedError without the address: anyone who knows it can post to the group. */
function botUrl(place: Secret, env: NodeJS.ProcessEnv): string {
	const url = readSecret(place, env);
	const { protocol = '', hostname = '' } = URL.canParse(url) ? new URL(url) : {};
	const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
	if (protocol === 'https:' || (protocol === 'http:' && isLocal)) return url;
	throw new ExplainedError(
		`${'env' in place ? place.env : place.file} 里应为 https:// 开头的机器人地址`,
		'请从群机器人的设置里整行复制地址',
	);
}

/** The configured channels with their secrets. Throws an ExplainedError that names a missing secret. */
export function configuredChannels(
	{ wecom, feishu, dingtalk, mail }: ReceiverConfig['forward'],
	env: NodeJS.ProcessEnv,
): Channel[] {
	const about = (kind: Channel['kind'], each: { name: string; perMinute: number; leads: boolean }) => ({
		name: each.name,
		kind,
		takesLeads: each.leads,
		paceMs: 60_000 / each.perMinute,
	});
	const optional = (place: Secret | undefined) => (place === undefined ? undefined : readSecret(place, env));
	return [
		...wecom.map((each): Channel => {
			const url = botUrl(each.url, env);
			return { ...about('bot', each), send: (message, timeout) => sendToWecom(url, message, timeout) };
		}),
		...feishu.map((each): Channel => {
			const [url, secret] = [botUrl(each.url, env), optional(each.secret)];
			return {
				...about('bot', each),
				send: (message, timeout) => sendToFeishu(url, secret, message, timeout),
			};
		}),
		...dingtalk.map((each): Channel => {
			const [url, secret] = [botUrl(each.url, env), optional(each.secret)];
			return {
				...about('bot', each),
				send: (message, timeout) => sendToDingtalk(url, secret, message, timeout),
			};
		}),
		...mail.map((each): Channel => {
			const { user, password, ...account } = each;
			const pass = optional(password);
			const login = user === undefined || pass === undefined ? undefined : { user, pass };
			const whole = { ...account, login };
			return {
				...about('mail', each),
				send: (message, timeout, taken) => sendMail(whole, message, timeout, taken),
				check: (timeout) => checkMail(whole, timeout),
			};
		}),
	];
}
