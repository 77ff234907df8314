export { READING_START } from '../../domain/reading/reading-start.ts';
