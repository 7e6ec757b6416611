import { z } from 'zod';
import { isoDate, label, sentences, slug, type DeepReadonly } from './fields.ts';
import { sourceSchema } from './source.ts';

/** A district as it was in the plan's year. */
const districtSchema = z.strictObject({
	/** Name alone: "Tiền Hải". */
	name: label,
	/** What it is, in lower case: "huyện". */
	type: label,
	/** As it stands at the head of a line: "Huyện Tiền Hải". */
	fullName: label,
	/** Its tile on the map: column and row, counted from 0 in the west and north. */
	tile: z.tuple([z.int().min(0).max(19), z.int().min(0).max(19)]),
	/** Ids of the districts beside it. */
	neighbours: z.array(slug).default([]),
	/** Number of communes, wards and towns, at the time that `countedOn` names. */
	communes: z.int().min(1).nullable(),
});

/** A commune, ward or town, as the districts had it in the plan's year; those formed in its course stand beside the old ones. */
const communeSchema = z.strictObject({
	/** Id, the same in two districts where the name is: "an-ninh". */
	id: slug,
	/** Id of its district. */
	district: slug,
	/** Name alone. */
	name: label,
	/** What it is, in lower case: "xã". */
	type: label,
	/** The day it was formed; null where it is older than the plan's year. */
	formed: isoDate.nullable().default(null),
	/** The unit it became before the districts were abolished; null where it stayed. */
	later: z.strictObject({ fullName: label, since: isoDate }).nullable().default(null),
	/** The unit of today that holds it, since the day of `today` above: "Xã Đông Hưng"; null where unknown. */
	today: label.nullable(),
});

/** Districts and communes: content/province/places.yaml. */
export const placesSchema = z.strictObject({
	/** What has to be said of the map: that it is a scheme and not to scale. */
	mapNote: sentences,
	/** What the names of places on this site mean: whose they were, until when. */
	timeNote: sentences,
	/** The province of today. */
	today: z.strictObject({
		/** "tỉnh A", the province of today */
		fullName: label,
		/** Since when. */
		since: isoDate,
	}),
	/** Ids of the agencies and groups by which the plan speaks of districts and communes. */
	agencies: z.array(slug).default([]),
	/** Ids of the awards that districts and communes give. */
	awards: z.array(slug).default([]),
	/** Districts by id, in the order of lists. */
	districts: z.record(slug, districtSchema),
	/** All communes, wards and towns. */
	communes: z.array(communeSchema).default([]),
	/** Where all this was read. */
	sources: z.array(sourceSchema).min(1),
});

export type Places = DeepReadonly<z.infer<typeof placesSchema>>;
