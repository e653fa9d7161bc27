package org.norma.catalogue;

import java.time.LocalDate;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * A partial revision that changes what an edition is called.
 *
 * @param from first day of the new number
 * @param basis the partial revision, or its announcement
 */
public record Revision(Designation number, Texts titles, Binding binding, LocalDate from, String basis) {
}
