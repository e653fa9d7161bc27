package org.norma.designations;

public enum AdoptionDegree {

	IDT, MOD, NEQ

}
