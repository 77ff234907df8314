// † browser
export interface Link {
	text: string;
	href: string;
}
