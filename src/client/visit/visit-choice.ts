import { decline, hasDeclined, isAskedNotTo } from './visit-manners.ts';

/** `<visit-choice>`: a button by which a visitor is not counted any more on this device, or again. */
class VisitChoice extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		const status = this.querySelector('[role=status]');
		if (button === null || status === null) return;
		const show = () => {
			button.setAttribute('aria-pressed', String(hasDeclined()));
			if (isAskedNotTo()) status.textContent = '您的浏览器已经要求不跟踪，本站没有统计。';
			else status.textContent = hasDeclined() ? '这台设备没有计入统计。' : '';
		};
		button.addEventListener('click', () => {
			const isKept = decline(!hasDeclined());
			show();
			if (!isKept) status.textContent = '浏览器不让本站保存这个选择，请在浏览器设置里打开“不跟踪”。';
		});
		show();
	}
}

if (customElements.get('visit-choice') === undefined) customElements.define('visit-choice', VisitChoice);
