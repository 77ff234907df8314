import { newButton, newElement } from '../site/new-element.ts';
import type { FallbackChannels } from './lead-session.ts';

/** Least side of a code in px. Smaller ones are hard to press and to scan. */
const CODE = 240;

function link(text: string, href: string): HTMLAnchorElement {
	return newElement('a', { class: 'button', href }, text);
}

/** The text of a lead in a box that can be copied from. */
export function leadTextBox(text: string): HTMLTextAreaElement {
	const rows = Math.min(12, text.split('\n').length + 1);
	return newElement('textarea', { readonly: '', rows: String(rows), 'aria-label': '需求文字' }, text);
}

/** Copies a text. Where the browser forbids it, selects the text in its box. @returns what to tell the sender */
export async function copyLead(box: HTMLTextAreaElement, done: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(box.value);
		return done;
	} catch {
		box.focus();
		box.select();
		return '浏览器不让复制，文字已经选中，请长按后点“复制”';
	}
}

/** Ways to send a text by hand besides WeChat: telephone, SMS, e-mail, and a QR code for another phone. */
export function otherWays({ call, sms, mail }: FallbackChannels, text: string, status: HTMLElement): Node[] {
	async function showCode(): Promise<void> {
		try {
			const { qrImage } = await import('../site/qr-image.ts');
			status.replaceChildren(
				qrImage(text, 'L', CODE, '需求文字的二维码'),
				'用手机微信扫一扫，得到上面的文字',
			);
		} catch {
			status.textContent = '文字太长或没有网络，做不成二维码，请用复制';
		}
	}
	const words = encodeURIComponent(text);
	const subject = encodeURIComponent('咨询');
	return [
		...(call === undefined ? [] : [link('打电话', call.href)]),
		...(sms === undefined ? [] : [link('短信', `sms:${sms}?&body=${words}`)]),
		...(mail === undefined ? [] : [link('邮件', `mailto:${mail}?subject=${subject}&body=${words}`)]),
		newButton('二维码', { class: 'button' }, () => void showCode()),
	];
}

/** The text of a lead and the fallback channels to send it by hand while it is not delivered. */
export function leadFallback(channels: FallbackChannels, text: string): HTMLDetailsElement {
	const box = leadTextBox(text);
	const status = newElement('p', { class: 'muted', role: 'status' });
	const copy = async () => {
		status.textContent = await copyLead(box, `已复制，请到微信里粘贴发给 ${channels.wechat}`);
	};
	const button = newButton('复制文字', { class: 'button primary' }, () => void copy());
	return newElement(
		'details',
		{ class: 'flow' },
		newElement('summary', {}, '也可以复制文字，或打电话'),
		box,
		newElement('p', { class: 'cluster' }, button, ...otherWays(channels, text, status)),
		status,
	);
}
