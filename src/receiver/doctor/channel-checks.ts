import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { channelReports, type ChannelReport } from '../alarm/channel-report.ts';
import { type ChannelStates, channelStates } from '../alarm/channel-states.ts';
import { type Channel, type Message, SendError } from '../channels/channel.ts';
import { configuredChannels } from '../channels/configured-channels.ts';
import { explanation } from '../faults/explanation.ts';
import { outbox } from '../outbox/outbox.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { bad, badFrom, type Finding, good, odd } from './finding.ts';

const CREDENTIALS = '用 systemd 时请在命令前加上 CREDENTIALS_DIRECTORY=/etc/leads（密钥文件所在的文件夹）';

/** What to do about the code of a failure. */
function remedyOf(reason: string): string {
	if (/EAUTH|535/.test(reason)) return '请检查邮箱帐号和密码（多数邮箱要用授权码，不是登录密码）';
	if (reason.startsWith('recipient'))
		return '请检查 receiver.yml 里 to 的第几个收件人（recipient 后的数字）：地址写错、邮箱满了或被拒收';
	if (/EENVELOPE|55\d/.test(reason)) return '邮件服务器不收：请检查 from 和 to 的地址';
	if (/^code /.test(reason)) return '机器人拒收：请检查地址是否还有效、签名密钥、关键词和 IP 白名单';
	if (/^HTTP 4/.test(reason)) return '机器人地址无效：请从群机器人的设置里重新复制地址';
	return '请检查网络、防火墙和服务器地址';
}

function testMessage(channel: string): Message {
	const title = '【测试】线索转发测试';
	return {
		title,
		text: `${title}\n这是 doctor --send-test 发到通道 ${channel} 的测试，不是真的线索。`,
		uuid: randomUUID(),
	};
}

async function tried(channel: Channel, isSending: boolean, timeoutMs: number): Promise<string | undefined> {
	try {
		if (isSending) await channel.send(testMessage(channel.name), timeoutMs);
		else await channel.check?.(timeoutMs);
		return undefined;
	} catch (error) {
		if (error instanceof SendError) return error.message;
		throw error;
	}
}

function stateFinding({ name, state, since, error, waiting, dead }: ChannelReport): Finding | undefined {
	const counts = `等待转发 ${waiting} 条，已放弃 ${dead} 条`;
	if (state === 'dead' || state === 'failing')
		return bad(`通道 ${name} 从 ${since} 起发不出去（${error}），${counts}`, remedyOf(error ?? ''));
	if (dead > 0)
		return odd(
			`通道 ${name} 现在正常，但有 ${dead} 条已放弃`,
			`请运行 receiver:admin -- redrive --channel ${name}`,
		);
	return undefined;
}

/** @param database undefined if there is none yet, or it has another layout */
export async function channelFindings(
	{ forward, retries, alerts }: ReceiverConfig,
	env: NodeJS.ProcessEnv,
	database: DatabaseSync | undefined,
	isSending: boolean,
): Promise<Finding[]> {
	let channels: Channel[];
	try {
		channels = configuredChannels(forward, env);
	} catch (error) {
		return [badFrom(`${explanation(error)}；${CREDENTIALS}`)];
	}
	if (channels.length === 0)
		return [
			odd(
				'没有通道：新线索只存在数据库里，没有人收到通知',
				'请在 receiver.yml 的 forward 里加一个机器人或邮箱',
			),
		];
	const findings: Finding[] = [];
	if (channels.length === 1)
		findings.push(
			odd(
				'只有一个通道：它坏了，没有别的通道能报告',
				'请再加一个，例如写了 leads: false、只收故障报告的邮箱',
			),
		);
	const states: ChannelStates | undefined = database && channelStates(database);
	const timeoutMs = retries.timeoutSeconds * 1000;
	for (const channel of channels) {
		const { name, check } = channel;
		const reason = await tried(channel, isSending, timeoutMs);
		if (isSending && reason === undefined) states?.worked(name, Date.now());
		if (isSending && reason !== undefined) states?.failed(name, reason, Date.now());
		const what = isSending ? '测试消息' : '登录';
		if (reason !== undefined) findings.push(bad(`通道 ${name} ${what}失败（${reason}）`, remedyOf(reason)));
		else if (isSending) findings.push(good(`通道 ${name} 收下了测试消息，请看看是否收到`));
		else
			findings.push(
				good(
					check === undefined
						? `通道 ${name} 的地址读得到（用 --send-test 才知道通不通）`
						: `通道 ${name} 能登录`,
				),
			);
	}
	if (states === undefined || database === undefined) return findings;
	const names = channels.map(({ name }) => name);
	const counts = outbox(database, 0, 0).counts();
	const reports = channelReports(names, states, counts, Date.now(), alerts.afterMinutes * 60_000);
	return [...findings, ...reports.flatMap((each) => stateFinding(each) ?? [])];
}
