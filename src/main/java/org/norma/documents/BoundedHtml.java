package org.norma.documents;

/** Takes what is rendered, as long as it stays within its bounds. */
final class BoundedHtml implements Appendable {

	private final StringBuilder html = new StringBuilder();

	private final RenderingBounds bounds;

	private int writes;

	BoundedHtml(RenderingBounds bounds) {
		this.bounds = bounds;
	}

	@Override
	public Appendable append(CharSequence text) {
		return append(text, 0, text.length());
	}

	@Override
	public Appendable append(CharSequence text, int start, int end) {
		if (this.html.length() + end - start > RenderingBounds.LONGEST_HTML) {
			throw new RenderingBounds.Exceeded(true);
		}
		if (++this.writes % 1_000 == 0) {
			this.bounds.inTime();
		}
		this.html.append(text, start, end);
		return this;
	}

	@Override
	public Appendable append(char c) {
		return append(String.valueOf(c), 0, 1);
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
