package org.norma.documents;

/**
 * Elements of a standard in the order in which they stand (GB/T 1.1-2020, ISO/IEC
 * Directives Part 2). Everything below a clause or an annex is a {@link #CLAUSE} too.
 */
public enum SectionKind {

	FOREWORD, INTRODUCTION, SCOPE, NORMATIVE_REFERENCES, TERMS, CLAUSE, ANNEX, BIBLIOGRAPHY;

	/** Whether a document may hold several of this kind at its top. */
	public boolean repeats() {
		return this == CLAUSE || this == ANNEX;
	}

	/** Whether the element takes part in the numbering of clauses. */
	public boolean numbered() {
		return switch (this) {
			case SCOPE, NORMATIVE_REFERENCES, TERMS, CLAUSE -> true;
			case FOREWORD, INTRODUCTION, ANNEX, BIBLIOGRAPHY -> false;
		};
	}

	/** Whether subclauses may stand below it. */
	public boolean divides() {
		return switch (this) {
			case INTRODUCTION, SCOPE, TERMS, CLAUSE, ANNEX -> true;
			case FOREWORD, NORMATIVE_REFERENCES, BIBLIOGRAPHY -> false;
		};
	}

	/** Whether an element of this kind states requirements when it is new. */
	boolean normativeAtFirst() {
		return switch (this) {
			case FOREWORD, INTRODUCTION, BIBLIOGRAPHY -> false;
			case SCOPE, NORMATIVE_REFERENCES, TERMS, CLAUSE, ANNEX -> true;
		};
	}

	/** Whether it is a clause. */
	public boolean clause() {
		return this == CLAUSE;
	}

	/** Whether it is an annex. */
	public boolean annex() {
		return this == ANNEX;
	}

}
