/** Schema migrations. A released step must never change. */
export const LAYOUTS: readonly string[] = [
	`CREATE TABLE leads (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		uuid TEXT NOT NULL UNIQUE,
		received_at INTEGER NOT NULL,
		phone TEXT NOT NULL,
		suspect TEXT NOT NULL,
		body TEXT NOT NULL
	) STRICT;
	CREATE INDEX leads_by_phone ON leads (phone);
	CREATE INDEX leads_by_time ON leads (received_at);
	-- The outbox: what still has to go where. due_at of a delivery under way is when its claim ends.
	CREATE TABLE deliveries (
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		channel TEXT NOT NULL,
		attempts INTEGER NOT NULL DEFAULT 0,
		due_at INTEGER NOT NULL,
		PRIMARY KEY (lead, channel)
	) STRICT;
	CREATE INDEX deliveries_by_time ON deliveries (channel, due_at);
	CREATE TABLE dead_letters (
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		channel TEXT NOT NULL,
		attempts INTEGER NOT NULL,
		reason TEXT NOT NULL,
		died_at INTEGER NOT NULL,
		PRIMARY KEY (lead, channel)
	) STRICT;
	-- UUIDs of leads that were deleted, so that a sender's retry does not bring them back.
	CREATE TABLE forgotten (uuid TEXT PRIMARY KEY, forgotten_at INTEGER NOT NULL) STRICT;
	-- The last time at which the clock was believed; one row.
	CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), seen_at INTEGER NOT NULL) STRICT;`,
	`-- What the health check writes; one row.
	CREATE TABLE probe (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;`,
	`-- Leads of version 1 name one listing by its id, leads of version 2 have a list of them.
	UPDATE leads SET body = json_set(
		json_remove(body, '$.listing'), '$.schema', 2,
		'$.listings', json_array(json_object('id', json_extract(body, '$.listing')))
	) WHERE json_extract(body, '$.listing') IS NOT NULL;
	-- The lists of a lead as rows, for queries. They hold nothing of their own, so a deleted lead leaves nothing in them.
	CREATE VIEW lead_listings AS SELECT leads.id AS lead, leads.received_at, each.key + 1 AS place,
		json_extract(each.value, '$.id') AS listing, json_extract(each.value, '$.title') AS title
		FROM leads, json_each(leads.body, '$.listings') AS each;
	CREATE VIEW lead_viewings AS SELECT leads.id AS lead, leads.received_at, each.key + 1 AS place,
		json_extract(each.value, '$.day') AS day, json_extract(each.value, '$.half') AS half
		FROM leads, json_each(leads.body, '$.viewings') AS each;`,
	`-- The photos of offers. Here, and not as files: a deletion, a backup and a commit cover lead and photos alike. The picture is
	-- the last column, so that counting reads none.
	CREATE TABLE photos (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		hash TEXT NOT NULL,
		received_at INTEGER NOT NULL,
		width INTEGER NOT NULL,
		height INTEGER NOT NULL,
		jpeg BLOB NOT NULL,
		UNIQUE (lead, hash)
	) STRICT;`,
	`-- Recipients of a mail who have it already, as JSON, when the server refused the others.
	ALTER TABLE deliveries ADD COLUMN taken TEXT NOT NULL DEFAULT '[]';
	ALTER TABLE dead_letters ADD COLUMN taken TEXT NOT NULL DEFAULT '[]';
	-- What has gone where, from this layout on.
	CREATE TABLE delivered (
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		channel TEXT NOT NULL,
		at INTEGER NOT NULL,
		PRIMARY KEY (lead, channel)
	) STRICT;
	-- Leads that somebody has answered.
	CREATE TABLE handled (
		lead INTEGER PRIMARY KEY REFERENCES leads (id) ON DELETE CASCADE,
		at INTEGER NOT NULL,
		person TEXT NOT NULL
	) STRICT;
	-- How each channel does. failing_since is NULL while it is well; told_at is when others last heard that it is dead.
	CREATE TABLE channel_states (
		channel TEXT PRIMARY KEY,
		ok_at INTEGER,
		well_since INTEGER,
		failing_since INTEGER,
		reason TEXT NOT NULL DEFAULT '',
		told_at INTEGER
	) STRICT;
	-- The last day (Beijing) that each channel has had a daily report of; taken is of a report under way.
	CREATE TABLE daily_reports (
		channel TEXT PRIMARY KEY,
		through TEXT NOT NULL,
		taken TEXT NOT NULL DEFAULT '{}'
	) STRICT;`,
];
