package org.norma.designations;

/**
 * How far a draft has come, as its number tells (ISO/IEC Directives Part 1, clause 2;
 * CEN-CENELEC Internal Regulations Part 2). {@link #DRAFT} and {@link #FINAL_DRAFT} melt
 * with what they are a draft of: DIS, DTS, DAM, prEN; FDIS, FDAM, FprEN; so did
 * {@link #PROPOSED} and {@link #FINAL_PROPOSED} before 1999: PDTR, PDAM, FPDAM.
 */
public enum Stage {

	PWI, NP, NWIP, AWI, WD, DP, CD, FCD, CDV, PROPOSED, FINAL_PROPOSED, DRAFT, FINAL_DRAFT, PRF

}
