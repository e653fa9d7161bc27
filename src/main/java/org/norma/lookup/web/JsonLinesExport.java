package org.norma.lookup.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
class JsonLinesExport implements ExportFormat {

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
	public void line(List<String> values) throws IOException {
		var object = new LinkedHashMap<String, String>();
		for (int column = 0; column < values.size(); column++) {
			if (!values.get(column).isEmpty()) {
				object.put(this.columns.get(column), values.get(column));
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
