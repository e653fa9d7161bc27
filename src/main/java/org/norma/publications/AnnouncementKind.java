package org.norma.publications;

/** What an announcement (公告) makes known. */
public enum AnnouncementKind {

	/** New editions, amendment sheets, corrigenda. */
	ISSUE,
	/** Editions that end, without a successor or before one. */
	WITHDRAWAL,
	/** Editions that were reviewed and go on. */
	CONFIRMATION

}
