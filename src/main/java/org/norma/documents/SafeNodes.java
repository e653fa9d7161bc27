package org.norma.documents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * Renders what a section's text may not hold as plain text: links elsewhere than to http
 * and https, images, and headings, which are the sections themselves.
 */
class SafeNodes implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	SafeNodes(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Link.class, Image.class, Heading.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof Link link && allowed(link.getDestination())) {
			var attributes = new LinkedHashMap<String, String>();
			attributes.put("href", this.context.encodeUrl(link.getDestination()));
			attributes.put("rel", "nofollow noopener");
			within(node, "a", attributes);
		}
		else if (node instanceof Heading) {
			this.context.getWriter().line();
			this.context.getWriter().tag("p");
			within(node, "strong", Map.of());
			this.context.getWriter().tag("/p");
			this.context.getWriter().line();
		}
		else {
			children(node);
		}
	}

	private static boolean allowed(String destination) {
		var address = destination.toLowerCase(Locale.ROOT);
		return address.startsWith("https://") || address.startsWith("http://");
	}

	private void within(Node node, String tag, Map<String, String> attributes) {
		this.context.getWriter().tag(tag, attributes);
		children(node);
		this.context.getWriter().tag("/" + tag);
	}

	private void children(Node node) {
		for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
			this.context.render(child);
		}
	}

}
