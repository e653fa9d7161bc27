package org.norma.catalogue;

import java.time.LocalDate;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * What an edition was called before a partial revision changed its number.
 *
 * @param until first day on which it is called otherwise
 * @param basis the partial revision, or its announcement
 */
public record FormerNumber(LocalDate until, Designation number, Texts titles, Binding binding, String basis) {
}
