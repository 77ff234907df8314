// † browser
/** A link as it is shown. */
export interface Link {
	text: string;
	href: string;
}
