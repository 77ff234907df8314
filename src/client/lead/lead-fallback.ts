import { newButton, newElement } from '../site/new-element.ts';
import type { FallbackChannels } from './lead-session.ts';

function link(text: string, href: string): HTMLAnchorElement {
	return newElement('a', { class: 'button', href }, text);
}

/**
 * The text of a lead and the fallback channels to send it by hand: WeChat, SMS, e-mail, telephone, QR code for another
 * phone.
 */
export function leadFallback({ call, wechat, sms, mail }: FallbackChannels, text: string): HTMLElement {
	const rows = Math.min(12, text.split('\n').length + 1);
	const box = newElement('textarea', { readonly: '', rows: String(rows), 'aria-label': '需求文字' }, text);
	const status = newElement('p', { class: 'muted', role: 'status' });

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(text);
			status.textContent = `已复制，请到微信里粘贴发给 ${wechat}`;
		} catch {
			box.focus();
			box.select();
			status.textContent = '浏览器不让复制，文字已经选中，请长按后点“复制”';
		}
	}

	async function showCode(): Promise<void> {
		try {
			const { textQr } = await import('./lead-qr.ts');
			const code = textQr(text);
			status.replaceChildren(code, '用手机微信扫一扫，得到上面的文字');
		} catch {
			status.textContent = '文字太长或没有网络，做不成二维码，请用复制';
		}
	}

	const words = encodeURIComponent(text);
	const subject = encodeURIComponent('咨询');
	const channels = [
		newButton('复制文字', { class: 'button primary' }, () => void copy()),
		...(sms === undefined ? [] : [link('短信', `sms:${sms}?&body=${words}`)]),
		...(mail === undefined ? [] : [link('邮件', `mailto:${mail}?subject=${subject}&body=${words}`)]),
		...(call === undefined ? [] : [link('打电话', call.href)]),
		newButton('二维码', { class: 'button' }, () => void showCode()),
	];
	return newElement(
		'div',
		{ class: 'flow' },
		box,
		newElement('p', { class: 'cluster' }, ...channels),
		status,
	);
}
