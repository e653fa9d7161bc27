package org.norma.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.norma.designations.Designation;

/** A standard as the series of its editions: {@code GB/T 19001}, whatever the year. */
@Entity
@Table(name = "standard")
public class Standard {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private StandardId id;

	private String designation;

	private String key;

	private String slug;

	Standard(Designation series) {
		this.id = StandardId.next();
		this.designation = series.format();
		this.key = series.key();
		this.slug = series.slug();
	}

	@SuppressWarnings("NullAway.Init")
	protected Standard() {
	}

	public StandardId id() {
		return this.id;
	}

	public String designation() {
		return this.designation;
	}

	public String slug() {
		return this.slug;
	}

}
