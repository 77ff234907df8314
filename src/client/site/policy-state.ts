import { clockDay } from '../../domain/units/clock-day.ts';
import { daysLeft, isLive, isOpen, POLICY_STATES, policyState } from '../../domain/policy/policy-state.ts';

/**
 * `<policy-state data-apply-from data-apply-to data-effective-to>`: shows the state of a policy today, not on the day of the
 * build. In a `[data-live-only]` list it removes policies that have ended, and with the last one the section of the list,
 * unless the visitor sees the section already: there they stay with their state, because a page must not jump.
 */
class PolicyStateMark extends HTMLElement {
	connectedCallback(): void {
		const { applyFrom, applyTo, effectiveTo } = this.dataset;
		const today = clockDay(Date.now());
		const state = policyState({ applyFrom, applyTo, effectiveTo }, today);
		const badge = this.querySelector('.badge');
		if (badge) {
			badge.textContent = POLICY_STATES[state];
			badge.classList.toggle('closed', !isLive(state));
		}
		const left = this.querySelector('[data-part=left]');
		if (left) left.textContent = isOpen(state) && applyTo ? daysLeft(applyTo, today) : '';
		const item = this.closest<HTMLElement>('[data-live-only] > li');
		const section = item?.closest('section');
		if (!item || !section || isLive(state) || section.getBoundingClientRect().top < innerHeight) return;
		item.hidden = true;
		section.hidden = section.querySelector('li:not([hidden])') === null;
	}
}

customElements.define('policy-state', PolicyStateMark);
