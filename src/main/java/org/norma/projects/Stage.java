package org.norma.projects;

import java.util.Arrays;
import java.util.Locale;

/**
 * The stages of all levels. Their codes are those in which rules write them; which codes
 * a system tells for them, its profile says.
 */
public enum Stage {

	/** 预阶段: an idea that is being looked into. */
	PRELIMINARY(0),
	/** 立项: proposed, made public, decided. */
	PROPOSAL(10),
	/** 起草: the text is written. */
	DRAFTING(20),
	/** 征求意见: public and committee comments; what ISO does at its enquiry stage. */
	CONSULTATION(30),
	/**
	 * 审查: ballot of the committee or expert group; what ISO does at its committee and
	 * approval stages.
	 */
	REVIEW(40),
	/** 批准: approved, numbered. */
	APPROVAL(50),
	/** 出版: published. */
	PUBLICATION(60),
	/** 废止: a withdrawal carried out. */
	WITHDRAWAL(95);

	private final int code;

	Stage(int code) {
		this.code = code;
	}

	/** Code in the rules, two digits. */
	public String code() {
		return String.format("%02d", this.code);
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
