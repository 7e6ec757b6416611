/** Every table of open data, in the order of the dictionary. */
import type { Table } from './table.ts';
import { agenciesTable } from './tables/agencies.ts';
import { articlesTable } from './tables/articles.ts';
import { awardsTable } from './tables/awards.ts';
import { baseSalaryTable } from './tables/base-salary.ts';
import { changesTable } from './tables/changes.ts';
import { documentsTable } from './tables/documents.ts';
import { effectDaysTable } from './tables/effect-days.ts';
import { eventsTable } from './tables/events.ts';
import { fieldsTable } from './tables/fields.ts';
import { formFieldsTable } from './tables/form-fields.ts';
import { movementsTable } from './tables/movements.ts';
import { placesTable } from './tables/places.ts';
import { pressAnswersTable } from './tables/press-answers.ts';
import { processTable } from './tables/process.ts';
import { provisionsTable } from './tables/provisions.ts';
import { questionsTable } from './tables/questions.ts';
import { recipientsTable } from './tables/recipients.ts';
import { relationsTable } from './tables/relations.ts';
import { sourcesTable } from './tables/sources.ts';
import { storiesTable } from './tables/stories.ts';
import { tasksTable } from './tables/tasks.ts';
import { termsTable } from './tables/terms.ts';

export const TABLES: readonly Table[] = [
	tasksTable,
	agenciesTable,
	movementsTable,
	eventsTable,
	documentsTable,
	articlesTable,
	awardsTable,
	processTable,
	questionsTable,
	termsTable,
	storiesTable,
	placesTable,
	fieldsTable,
	baseSalaryTable,
	relationsTable,
	effectDaysTable,
	provisionsTable,
	recipientsTable,
	pressAnswersTable,
	formFieldsTable,
	sourcesTable,
	changesTable,
];
