import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { keyed } from '../../page-key.ts';
import { calendarText, policyCalendars } from '../../view/policy/policy-calendar.ts';

export const getStaticPaths = (async () => {
	const calendars = policyCalendars(await loadCatalog());
	return keyed(calendars.map((calendar) => ({ params: { name: calendar.name }, props: { calendar } })));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { calendar } }) => new Response(calendarText(calendar));
