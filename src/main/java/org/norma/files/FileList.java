package org.norma.files;

import java.util.List;
import java.util.Optional;

import org.norma.catalogue.Edition;

/**
 * The files of an edition for one reader.
 *
 * @param files newest first, those that were replaced too
 * @param keeps whether the reader may put up another
 * @param insider whether the reader reads what is closed
 */
public record FileList(Edition edition, FileAccess access, List<EditionFile> files, boolean keeps, boolean insider) {

	public Optional<EditionFile> current() {
		return this.files.stream().filter(EditionFile::isCurrent).findFirst();
	}

	/** Those in the place of which another stands. */
	public List<EditionFile> replaced() {
		return this.files.stream().filter((file) -> !file.isCurrent()).toList();
	}

	/**
	 * Whether everybody reads it: it was not closed itself, and what stands in its place
	 * now is not closed. A link leads to another site, which decides that itself.
	 */
	public boolean isOpen(EditionFile file) {
		return file.url() != null || this.access.lets(file) && (file.isCurrent() || isPresentOpen());
	}

	/** Behind a link nobody reads what the office no longer shows here. */
	private boolean isPresentOpen() {
		return current().filter(this.access::lets).isPresent();
	}

	/**
	 * Whether the rule says that it is open, but it was closed before the rule applied.
	 */
	public boolean isKeptClosed(EditionFile file) {
		return this.access.kind() == FileAccess.Kind.OPEN && file.content() != null && !this.access.lets(file);
	}

	/** Whether the rules leave no choice: everybody reads it. */
	public boolean mustBeOpen() {
		return this.access.kind() == FileAccess.Kind.OPEN;
	}

	/**
	 * Whether there is a kept file, and a choice about it: what is open by law stays so.
	 */
	public boolean accessChangeable() {
		return current().filter((file) -> file.content() != null && (!mustBeOpen() || isKeptClosed(file))).isPresent();
	}

	/** Whether this reader reads it. */
	public boolean isReadable(EditionFile file) {
		return this.insider || isOpen(file);
	}

}
