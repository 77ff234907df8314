/** `<call-hours data-hours>`: says whether the telephone is answered now. The page only says when it is. */
class CallHoursMark extends HTMLElement {
	connectedCallback(): void {
		const hours = this.dataset['hours'] ?? '';
		void import('../../domain/lead/call-hours.ts').then(({ hoursFromData, isAnswered }) => {
			const isNow = isAnswered(hoursFromData(hours), Date.now());
			this.textContent = isNow ? '现在有人接听' : '现在不在接听时间，可以先留需求';
		});
	}
}

customElements.define('call-hours', CallHoursMark);
