import { relativeDay } from '../../domain/units/relative-day.ts';

/** `<relative-time>` around a `<time>`: adds how long ago it was, in brackets and as the tooltip. */
class RelativeTime extends HTMLElement {
	connectedCallback(): void {
		const time = this.querySelector('time');
		if (time === null) return;
		const ago = relativeDay(time.dateTime, Date.now());
		time.title = ago;
		time.textContent = `${time.textContent}（${ago}）`;
	}
}

if (customElements.get('relative-time') === undefined) customElements.define('relative-time', RelativeTime);
