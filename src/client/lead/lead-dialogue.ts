import { checkLead } from '../../domain/lead/lead-check.ts';
import { leadFromFields } from '../../domain/lead/lead-fields.ts';
import type { Lead, LeadProblem } from '../../domain/lead/lead.ts';
import type { SpamSignals } from '../../domain/lead/lead-spam.ts';
import type { LeadPhotos } from '../photo/lead-photos.ts';
import { leadSession } from './lead-session.ts';
import { draftStore, newDraft } from './lead-draft.ts';
import { formKind } from './lead-form-kind.ts';
import { type LeadPanel, leadPanel } from './lead-panel.ts';
import { clearProblems, showProblems } from './lead-problems.ts';
import { fillInReport } from './lead-report.ts';
import { showSubjects } from './lead-subjects.ts';
import { showWanted } from './lead-wanted.ts';

export interface LeadDialogue {
	submit(): Promise<void>;
}

/** The spam signals of a form. @param since when the visitor began, ms since 1970 */
function signalsOf(form: HTMLFormElement, since: number): SpamSignals {
	const trap = form.querySelector<HTMLInputElement>('input[tabindex="-1"]');
	const filled = trap?.type === 'checkbox' ? (trap.checked ? 'on' : '') : (trap?.value ?? '');
	return { trap: filled, seconds: Math.max(0, (Date.now() - since) / 1000) };
}

/** Adds drafts, validation messages and delivery by the outbox to a form. */
export function openDialogue(host: HTMLElement, form: HTMLFormElement): LeadDialogue {
	const session = leadSession();
	const kind = formKind(form);
	const drafts = draftStore(kind, session.rules.keep);
	if (kind === 'report') fillInReport(form);
	let draft = drafts.restore(form);
	/** UUID of a lead the receiver refused. The next submission replaces it. */
	let refused: string | undefined;
	let panel: LeadPanel | undefined;
	let isBusy = false;
	showWanted(form);
	// On the listing search page the requirements change while the form is open.
	form.addEventListener('focusin', () => showWanted(form));
	form.addEventListener('input', () => drafts.save(form, draft));
	// The visitor may have typed while this script was loading.
	if (drafts.isBegun(form)) drafts.save(form, draft);
	if (kind === 'enquiry') showSubjects(form);

	function read(): { lead: Lead } | { problems: readonly LeadProblem[] } {
		const data = new FormData(form);
		if (form.elements.namedItem('page') === null) data.set('page', location.pathname);
		const { uuid } = draft;
		const abroad = form.elements.namedItem('abroad');
		const needsOwnConsent = abroad instanceof HTMLInputElement && !abroad.checked;
		data.delete('uuid');
		data.delete('createdAt');
		const reading = checkLead(leadFromFields(data, new Date().toISOString(), uuid));
		if (!needsOwnConsent) return reading;
		const own = { field: 'abroad', message: '请单独勾选同意传到境外，或改用电话、微信联系' };
		return { problems: [...('problems' in reading ? reading.problems : []), own] };
	}

	/** Shows the form again. */
	function reopen(): void {
		panel?.element.remove();
		panel = undefined;
		form.hidden = false;
	}

	function restart(): void {
		draft = newDraft();
		form.reset();
		reopen();
		form.querySelector<HTMLElement>('select, input')?.focus();
	}

	function complain(problems: readonly LeadProblem[]): void {
		reopen();
		showProblems(form, problems);
	}

	async function submit(): Promise<void> {
		if (isBusy || panel !== undefined) return;
		const reading = read();
		if ('problems' in reading) return complain(reading.problems);
		isBusy = true;
		clearProblems(form);
		drafts.save(form, draft);
		try {
			const { lead } = reading;
			const { entry, isKept } = await session.delivery.submit(lead, signalsOf(form, draft.since), refused);
			refused = undefined;
			session.shown.add(entry.uuid);
			draft = { ...draft, uuid: entry.uuid };
			drafts.save(form, draft);
			panel = leadPanel(session, entry, isKept, { label: '再写一条', work: restart });
			form.hidden = true;
			host.append(panel.element);
			// After the lead: its words never wait for its pictures.
			form.querySelector<LeadPhotos>('lead-photos')?.send(entry.uuid, session.photos);
			panel.focus();
		} finally {
			isBusy = false;
		}
	}

	session.listen((update) => {
		if (!session.shown.has(update.uuid)) return;
		panel?.update(update);
		const { problems } = update.entry ?? {};
		if (problems === undefined || panel === undefined) return;
		refused = update.uuid;
		draft = { ...newDraft(), since: draft.since };
		complain(problems);
	});
	return { submit };
}
