import { clockDay } from '../../domain/units/clock-day.ts';

/**
 * `<site-notice data-until>`: after its last day by the visitor's clock it shows its `[data-part=over]`, or without one
 * nothing is left but its place: what stands below must not jump. Without `data-until` it stays.
 */
class SiteNotice extends HTMLElement {
	connectedCallback(): void {
		const { until } = this.dataset;
		const isOver = until !== undefined && until < clockDay(Date.now());
		const mark = this.querySelector<HTMLElement>('[data-part=over]');
		if (mark) mark.hidden = !isOver;
		else if (isOver) this.style.visibility = 'hidden';
	}
}

customElements.define('site-notice', SiteNotice);
