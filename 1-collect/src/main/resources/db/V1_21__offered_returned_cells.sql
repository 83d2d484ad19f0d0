create view collect.offered_returned_cells as
  select r.submission, r.row_number, s.number, s.department, s.item, s.received_at, r.original, s.field_of, r.findings
    from collect.returned_row r join collect.submission s on s.id = r.submission;
comment on view collect.offered_returned_cells is '供跟踪改正的退回数据：原样单元格和各列对应的字段位置，用以认出后来改好的同一行；不得另行展示';
