package org.norma.designations;

public record Designation(String text) {

	public static Designation parse(String text) {
		return new Designation(text.strip());
	}

	public String format() {
		return text;
	}

	public String key() {
		return text.toUpperCase().replaceAll("[^A-Z0-9]+", " ");
	}

	public String slug() {
		return text.toLowerCase().replaceAll("[^a-z0-9]+", "-");
	}

	public Designation series() {
		return new Designation(text.replaceAll("[-:]\\d{4}.*", ""));
	}

	public Family family() {
		return Family.OTHER;
	}

	public String prefix() {
		return text.replaceAll(" .*", "");
	}

	public java.util.List<Supplement> supplements() {
		return java.util.List.of();
	}

	public boolean isOpaque() {
		return false;
	}
	public enum Family {

		OTHER

	}

	public record Supplement(Kind kind) {
		public enum Kind {

			AMENDMENT

		}
	}
}
