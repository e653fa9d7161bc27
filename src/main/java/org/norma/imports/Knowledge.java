package org.norma.imports;

/** What is known about a source beside its columns. */
public enum Knowledge {

	/** Nothing: the columns mean what the mapping says. */
	NONE((row, values, remarks) -> {
	}),
	/** Chinese lists of sports standards. */
	CN_SPORTS(new SportsLists()),
	/** ISO's catalogue as Relaton keeps it. */
	ISO_RELATON(new IsoRelaton()),
	/** IEC's catalogue as Relaton keeps it. */
	IEC_RELATON(new IecRelaton()),
	/** ISO Open Data, deliverables metadata. */
	ISO_OPEN_DATA(new IsoOpenData());

	private final Refinement refinement;

	Knowledge(Refinement refinement) {
		this.refinement = refinement;
	}

	void refine(Row row, Values values, Remarks remarks) {
		this.refinement.refine(row, values, remarks);
	}

	/** Sets right what the columns alone would say wrongly. */
	interface Refinement {

		void refine(Row row, Values values, Remarks remarks);

	}

}
