import { randomUUID } from 'node:crypto';
import type { Message } from '../channels/channel.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import type { ChannelState } from './channel-states.ts';

/** A dead channel with what waits for it. */
export interface DeadChannel extends ChannelState {
	waiting: number;
	/** Deliveries that were given up. */
	dead: number;
}

const WHERE = '请在服务器上运行 receiver:admin -- doctor 查看怎么修；修好后用 redrive 重新转发已放弃的线索。';

function line({ channel, failingSince, reason, waiting, dead }: DeadChannel): string {
	const since = failingSince === undefined ? '' : `从 ${shanghaiTime(failingSince)} 起`;
	return `通道 ${channel} ${since}发不出去（${reason}），等待转发 ${waiting} 条，已放弃 ${dead} 条`;
}

/**
 * What a working channel is told of dead ones. It says 线索 early: a 钉钉 bot may be set to take only messages with a word that
 * leads have too.
 */
export function deathMessage(dead: readonly DeadChannel[]): Message {
	const title = `线索转发出了问题：${dead.map(({ channel }) => channel).join('、')}`;
	const text = [title, ...dead.map(line), '线索都存着，没有丢。', WHERE].join('\n');
	return { title, text, uuid: randomUUID() };
}

/** What a working channel is told when others work again. */
export function recoveryMessage(channels: readonly string[]): Message {
	const title = `线索转发恢复了：${channels.join('、')}`;
	return {
		title,
		text: `${title}\n等待的线索会接着发出；已放弃的请用 redrive 重新转发。`,
		uuid: randomUUID(),
	};
}

/** What is sent to a dead channel itself, to see whether it works again. */
export function proofMessage(channel: string): Message {
	const title = '线索转发测试';
	const text = `${title}\n通道 ${channel} 之前发不出去，这条消息看它是否恢复。看到这条就是恢复了，不用回复。`;
	return { title, text, uuid: randomUUID() };
}
