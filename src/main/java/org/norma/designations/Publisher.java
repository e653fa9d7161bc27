package org.norma.designations;

/**
 * One issuer in a chain such as BS EN ISO/IEC.
 *
 * @param kindMark what stands between the issuer and a kind of document: ISO/TS, IEC TS
 * @param same what stands before a neighbour of the same role
 * @param other what stands before the next role
 * @param weak whether the code is too common a word to be a number by itself
 */
record Publisher(String code, Role role, Family family, Style style, char kindMark, String same, String other,
		boolean weak) {

	enum Role {

		/** Publishes what others made under its own name before theirs: BS EN ISO. */
		NATIONAL,

		EUROPEAN,

		/** Publishes together with others of its kind: ISO/IEC/IEEE. */
		JOINT

	}

	boolean isJointWith(Publisher other) {
		return this.role == other.role && this.same.equals("/");
	}

	String joint(Publisher next) {
		return (this.role == next.role) ? this.same : this.other;
	}

}
