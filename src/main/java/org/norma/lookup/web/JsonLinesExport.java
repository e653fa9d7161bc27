package org.norma.lookup.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.shared.export.ExportTable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
class JsonLinesExport implements ExportTable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final OutputStream out;

	private List<String> columns = List.of();

	JsonLinesExport(OutputStream out) {
		this.out = new BufferedOutputStream(out, 1 << 16);
	}

	@Override
	public void head(List<String> names) {
		this.columns = names;
	}

	@Override
	public void line(List<? extends @Nullable Object> cells) throws IOException {
		var object = new LinkedHashMap<String, String>();
		for (int column = 0; column < cells.size(); column++) {
			var value = Objects.toString(cells.get(column), "");
			if (!value.isEmpty()) {
				object.put(this.columns.get(column), value);
			}
		}
		this.out.write(JSON.writeValueAsBytes(object));
		this.out.write('\n');
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
