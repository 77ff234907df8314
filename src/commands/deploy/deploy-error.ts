/** A deploy that did not happen or was cut off. The message is Chinese and says what to do. */
export class DeployError extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'DeployError';
	}
}
