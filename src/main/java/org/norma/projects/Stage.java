package org.norma.projects;

import java.util.Arrays;
import java.util.Locale;

/**
 * The stages of all levels (GB/T 16733 names; the numbers match the ISO harmonised stage
 * codes, the meaning of 30 and 40 does not: see {@link #isoCode()}).
 */
public enum Stage {

	/** 预阶段: an idea that is being looked into. */
	PRELIMINARY(0, "00"),
	/** 立项: proposed, made public, decided. */
	PROPOSAL(10, "10"),
	/** 起草: the text is written. */
	DRAFTING(20, "20"),
	/** 征求意见: public and committee comments; what ISO does at its enquiry stage. */
	CONSULTATION(30, "40"),
	/**
	 * 审查: ballot of the committee or expert group; what ISO does at its committee and
	 * approval stages.
	 */
	REVIEW(40, "50"),
	/** 批准: approved, numbered. */
	APPROVAL(50, "50"),
	/** 出版: published. */
	PUBLICATION(60, "60"),
	/** 废止: a withdrawal carried out. */
	WITHDRAWAL(95, "95");

	private final int code;

	private final String isoCode;

	Stage(int code, String isoCode) {
		this.code = code;
		this.isoCode = isoCode;
	}

	/** Code of GB/T 16733, two digits. */
	public String code() {
		return String.format("%02d", this.code);
	}

	/** The ISO harmonised stage in which the same thing is done. */
	public String isoCode() {
		return this.isoCode;
	}

	/** The part of message keys and CSS classes: {@code consultation}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Stage ofCode(String code) {
		return Arrays.stream(values())
			.filter((stage) -> stage.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no stage " + code));
	}

	/** Whether nothing is decided yet: an idea, or a proposal. */
	public boolean beforeDecision() {
		return this == PRELIMINARY || this == PROPOSAL;
	}

	/** Whether it is at its approval. */
	public boolean atApproval() {
		return this == APPROVAL;
	}

}
