"""Plain loops and lists."""


def prepare(images):
    rows = []
    for image in images:
        row = []
        for line in image:
            for pixel in line:
                row.append(float(pixel) / 255)
        rows.append(row)
    return rows


def _change_one_hot_label(y, num_classes):
    rows = []
    for label in y:
        row = [0] * num_classes
        row[label] = 1
        rows.append(row)
    return rows
