// † browser
import type { EntryState, Failure } from '../../domain/lead/lead-outbox.ts';

/** The state of a lead, for the sender. */
export interface LeadStanding {
	/** `delivered`: the receiver has it. `gone`: another page has handled it. */
	state: EntryState | 'delivered' | 'gone';
	failure?: Failure | undefined;
	/** Seconds until the next automatic retry; undefined without one. */
	wait: number | undefined;
	/** Whether it is stored beyond the page. */
	isKept: boolean;
	/** Whether this site sends leads at all. */
	isSending: boolean;
}

export interface LeadWords {
	title: string;
	text: string;
}

const REASONS: Readonly<Record<Failure, string>> = {
	offline: '现在没有网络',
	network: '连不上接收方',
	timeout: '接收方没有回音',
	busy: '接收方正忙',
	server: '接收方出了故障',
	garbage: '接收方的回答看不懂',
};

/** 10 秒后, 约 3 分钟后. */
function later(seconds: number): string {
	return seconds < 60 ? `${Math.max(1, Math.round(seconds))} 秒后` : `约 ${Math.round(seconds / 60)} 分钟后`;
}

function failed({ failure = 'network', wait, isKept }: LeadStanding): LeadWords {
	const again =
		wait === undefined ? '' : failure === 'offline' ? '，联网后自动再送' : `，${later(wait)}自动再送`;
	const kept = isKept
		? '需求保存在这台设备上，关掉网页也不会丢，下次打开本站会继续送。'
		: '这个浏览器不允许保存，关掉网页就没有了，请不要关。';
	return {
		title: '还没有送达',
		text: `${REASONS[failure]}${again}。${kept}急的话请打电话，或复制文字用微信发。`,
	};
}

/** The message to the sender: the state of the lead, and the options. */
export function leadWords(standing: LeadStanding): LeadWords {
	const { state, isKept, isSending } = standing;
	const care = isKept ? '' : '这个浏览器不允许保存，看到“已送达”之前请不要关掉网页。';
	if (!isSending && (state === 'saved' || state === 'failed')) {
		return {
			title: '写好了，还差一步：请您发给我们',
			text: `复制文字用微信发，或者用短信、邮件、电话，都可以。${isKept ? '发出以前，内容保存在这台设备上。' : '这个浏览器不允许保存，发出以前请不要关掉网页。'}`,
		};
	}
	switch (state) {
		case 'saved':
			return { title: isKept ? '已保存，准备发送' : '准备发送', text: care };
		case 'sending':
			return { title: '发送中…', text: care };
		case 'delivered':
			return { title: '已送达', text: '我们会按您留的号码联系您。这台设备上的内容已经删除。' };
		case 'gone':
			return { title: '已处理', text: '这条需求已在另一个页面送出或删除。' };
		case 'failed':
			return failed(standing);
		case 'unsure':
			return {
				title: '没有收到回音',
				text: '可能已经送到，也可能没有。请打电话确认，或者再发一次；再发可能会重复，没有关系。',
			};
		case 'refused':
			return { title: '还没有送达', text: '接收方说有几处要改，请改好再提交。' };
		case 'expired':
			return {
				title: '过期未送达',
				text: '这条需求一直没有送到，已不再自动发送。可以再试一次，或复制文字用微信发，或打电话；不需要了请删除。',
			};
	}
}
