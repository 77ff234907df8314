import type { FallbackChannels } from './lead-session.ts';

function link(text: string, href: string): HTMLAnchorElement {
	const element = document.createElement('a');
	element.className = 'button';
	element.textContent = text;
	element.href = href;
	return element;
}

function button(text: string, work: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.className = 'button';
	element.textContent = text;
	element.addEventListener('click', work);
	return element;
}

/** The text of a lead and the ways to carry it to the agent by hand: WeChat, text message, e-mail, telephone, a code for another phone. */
export function leadFallback({ call, wechat, sms, mail }: FallbackChannels, text: string): HTMLElement {
	const element = document.createElement('div');
	element.className = 'flow';
	const box = document.createElement('textarea');
	box.readOnly = true;
	box.value = text;
	box.rows = Math.min(12, text.split('\n').length + 1);
	box.style.inlineSize = '100%';
	box.setAttribute('aria-label', '需求文字');
	const said = document.createElement('p');
	said.className = 'muted';
	said.setAttribute('role', 'status');

	async function copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(text);
			said.textContent = `已复制，请到微信里粘贴发给 ${wechat}`;
		} catch {
			box.focus();
			box.select();
			said.textContent = '浏览器不让复制，文字已经选中，请长按后点“复制”';
		}
	}

	async function showCode(): Promise<void> {
		try {
			const { textQr } = await import('./lead-qr.ts');
			const code = textQr(text);
			said.replaceChildren(code, '用手机微信扫一扫，得到上面的文字');
		} catch {
			said.textContent = '文字太长或没有网络，做不成二维码，请用复制';
		}
	}

	const copying = button('复制文字', () => void copy());
	copying.classList.add('primary');
	const words = encodeURIComponent(text);
	const all = [
		copying,
		...(sms === undefined ? [] : [link('短信', `sms:${sms}?&body=${words}`)]),
		...(mail === undefined
			? []
			: [link('邮件', `mailto:${mail}?subject=${encodeURIComponent('咨询')}&body=${words}`)]),
		...(call === undefined ? [] : [link('打电话', call.href)]),
		button('二维码', () => void showCode()),
	];
	const cluster = document.createElement('p');
	cluster.className = 'cluster';
	cluster.append(...all);
	element.append(box, cluster, said);
	return element;
}
