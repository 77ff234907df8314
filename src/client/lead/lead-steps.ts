import type { LeadKind } from '../../domain/lead/lead.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { copyLead, leadTextBox, otherWays } from './lead-fallback.ts';
import type { FallbackChannels } from './lead-session.ts';

/** A button whose press is answered beside it. */
function copyButton(label: string, copy: () => Promise<string>): Node[] {
	const said = newElement('span', { role: 'status', class: 'muted' });
	const press = async () => {
		said.textContent = await copy();
	};
	return [newButton(label, { class: 'button' }, () => void press()), said];
}

function step(title: string, ...content: readonly Node[]): HTMLLIElement {
	return newElement('li', {}, newElement('strong', {}, title), ...content);
}

/** Three steps by which the sender passes the text of a lead on himself, where the site sends nothing. */
export function leadSteps(channels: FallbackChannels, text: string, kind: LeadKind): HTMLElement {
	const { wechat } = channels;
	const box = leadTextBox(text);
	const row = (...content: readonly Node[]) => newElement('p', { class: 'cluster' }, ...content);
	const copied = async () => {
		const said = await copyLead(box, '已复制');
		first.classList.toggle('done', said === '已复制');
		return said;
	};
	const copyName = async () => {
		try {
			await navigator.clipboard.writeText(wechat);
			return '已复制';
		} catch {
			return '浏览器不让复制，请记下微信号';
		}
	};
	const first = step('复制消息', box, row(...copyButton('复制消息', copied)));
	const status = newElement('p', { class: 'muted', role: 'status' });
	return newElement(
		'div',
		{ class: 'flow' },
		newElement(
			'ol',
			{ class: 'lead-steps flow' },
			first,
			step(`加微信 ${wechat}`, row(...copyButton('复制微信号', copyName))),
			step(kind === 'offer' ? '打开微信，粘贴发送，照片一起发' : '打开微信，粘贴发送'),
		),
		newElement('p', {}, '不用微信也可以：'),
		row(...otherWays(channels, text, status)),
		status,
	);
}
