import { ICP_REGISTER, policeRecordUrl } from '../../domain/catalog/registration.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { sitePath } from '../../domain/urls.ts';
import type { Link } from './link.ts';

/** A registration number with the register it leads to. */
export interface RecordLink extends Link {
	/** Path of the badge before it, if the owner has one. */
	badge: string | undefined;
}

/** The registration numbers of a site, as they stand at the foot of its pages. */
export function recordLinks({ icp, police, policeBadge }: Site['compliance']): RecordLink[] {
	const badge = policeBadge && sitePath(policeBadge);
	return [
		...(icp === undefined ? [] : [{ text: icp, href: ICP_REGISTER, badge: undefined }]),
		...(police === undefined ? [] : [{ text: police, href: policeRecordUrl(police), badge }]),
	];
}
