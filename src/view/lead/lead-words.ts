// † browser
import type { LeadKind } from '../../domain/lead/lead.ts';
import type { EntryState, Failure } from '../../domain/lead/lead-outbox.ts';

/** The state of a lead, for the sender. */
export interface LeadStanding {
	/**
	 * `delivered`: the receiver has it. `dropped`: the sender deleted it. `gone`: it is no longer on the device and nobody
	 * said why. Another page may have settled it, or the browser has deleted it.
	 */
	state: EntryState | 'delivered' | 'dropped' | 'gone';
	kind: LeadKind;
	/** Whether photos follow the lead. */
	hasPhotos?: boolean;
	failure?: Failure | undefined;
	/** Seconds until the next automatic retry; undefined without one. */
	wait: number | undefined;
	/** Whether it is stored beyond the page. */
	isKept: boolean;
	/** Whether this site sends leads at all. */
	isSending: boolean;
	/** Whole days since it was written. */
	days: number;
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

const DAY = 86_400_000;

/** Whole days between two times, ms; 0 when the clock was put back. */
export function wholeDays(from: number, now: number): number {
	return Math.max(0, Math.floor((now - from) / DAY));
}

/** 10 秒后, 约 3 分钟后. */
function later(seconds: number): string {
	return seconds < 60 ? `${Math.max(1, Math.round(seconds))} 秒后` : `约 ${Math.round(seconds / 60)} 分钟后`;
}

/** From the second day the sender is asked to reach us by himself: the browser may delete the lead before it is sent. */
function aged(days: number): string {
	return days === 0 ? '' : `写于 ${days} 天前，请先复制文字用微信发，或打电话。`;
}

/** 连不上接收方，10 秒后自动再送. @param wait seconds; undefined without an automatic retry */
export function failureWords(failure: Failure, wait: number | undefined): string {
	const again =
		wait === undefined ? '' : failure === 'offline' ? '，联网后自动再送' : `，${later(wait)}自动再送`;
	return REASONS[failure] + again;
}

function failed({ failure = 'network', wait, isKept, days }: LeadStanding): LeadWords {
	const kept = isKept
		? '内容保存在这台设备上，关掉网页也不会丢，下次打开本站会继续送；有的浏览器七天不来就会清掉。'
		: '这个浏览器不允许保存，关掉网页就没有了，请不要关。';
	return {
		title: '还没有送达',
		text: `${aged(days)}${failureWords(failure, wait)}。${kept}${days === 0 ? '急的话请打电话，或复制文字用微信发。' : ''}`,
	};
}

/** What happens to a delivered lead. */
const NEXT: Readonly<Record<LeadKind, string>> = {
	enquiry: '我们会按您留的号码联系您。',
	offer: '我们会按您留的号码联系您。照片请用微信发给我们。',
	report: '谢谢，我们会核对这一页。',
};

/** The message to the sender: the state of the lead, and the options. */
export function leadWords(standing: LeadStanding): LeadWords {
	const { state, kind, hasPhotos = false, isKept, isSending, days } = standing;
	const care = isKept ? '' : '这个浏览器不允许保存，看到“已送达”之前请不要关掉网页。';
	if (!isSending && (state === 'saved' || state === 'failed')) {
		return {
			title: '消息写好了，三步发给我们',
			text: isKept
				? `${days === 0 ? '' : `写于 ${days} 天前。`}发出以前，内容保存在这台设备上；有的浏览器七天不来就会清掉。`
				: '这个浏览器不允许保存，发出以前请不要关掉网页。',
		};
	}
	switch (state) {
		case 'saved':
			return { title: isKept ? '已保存，准备发送' : '准备发送', text: aged(days) + care };
		case 'sending':
			return { title: '发送中…', text: aged(days) + care };
		case 'delivered':
			return {
				title: '已送达',
				text: `${hasPhotos ? NEXT.enquiry : NEXT[kind]}这台设备上的内容已经删除。`,
			};
		case 'dropped':
			return { title: '已删除', text: '这台设备上的内容已经删除。' };
		case 'gone':
			return {
				title: '这台设备上已没有保存',
				text: '可能已在另一个页面送出或删除，也可能被浏览器清掉了。没有看到“已送达”的话，请复制文字用微信发，或打电话。',
			};
		case 'failed':
			return failed(standing);
		case 'unsure':
			return {
				title: '没有收到回音',
				text: `${aged(days)}可能已经送到，也可能没有。请打电话确认，或者再发一次；再发可能会重复，没有关系。`,
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
